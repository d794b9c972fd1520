using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>
/// One object as a seekable stream over ranged GETs, pinned to one ETag. Blocks of 64 KiB are fetched as they are read:
/// reading on continues the GET under way, seeking starts another, and a small cache keeps the last blocks and the first.
/// Memory is flat with the object's size.
/// </summary>
/// <remarks>
/// Reads block: the readers behind it (native decoders) know nothing else. Not for use by several threads at once.
/// A read throws <see cref="SourceChangedException"/> when the object is another by now,
/// <see cref="UnreadableSourceException"/> when S3 never hands it out, <see cref="ReadBudgetExceededException"/> past the budget.
/// </remarks>
public sealed class ObjectReader : Stream
{
    const int MostAttempts = 4;

    readonly IAmazonS3 _s3;
    readonly SourceObject _source;
    readonly long _budget;
    readonly CancellationToken _cancellationToken;
    readonly BlockCache _blocks = new();
    readonly RangePlan _plan;
    readonly CancellationTokenRegistration _onCancel;
    RangeWindow? _window;
    long _position;

    internal ObjectReader(IAmazonS3 s3, SourceObject source, long budget, bool readsThrough, CancellationToken cancellationToken)
    {
        (_s3, _source, _budget, _cancellationToken) = (s3, source, budget, cancellationToken);
        _plan = new(readsThrough);
        // A synchronous read takes no token: closing the connection under it is what ends it.
        _onCancel = cancellationToken.Register(() => _window?.Dispose());
    }

    /// <summary>Bytes fetched so far, those fetched twice included.</summary>
    public long BytesFetched { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => _source.Size;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new IOException("A position before the start of the object.");
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty)
            return 0;
        var block = Block(_position / BlockCache.BlockSize);
        var rest = block.Span[(int)(_position % BlockCache.BlockSize)..];
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _onCancel.Dispose();
            _window?.Dispose();
            _blocks.Dispose();
        }
        base.Dispose(disposing);
    }

    ReadOnlyMemory<byte> Block(long index)
    {
        if (_blocks.TryGet(index, out var block))
            return block;
        long? end = null;
        for (var attempt = 1; ; attempt++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return Fetch(index, ref end);
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException or ObjectDisposedException && attempt < MostAttempts)
            {
                // The connection broke, mostly in the middle of a body, where the SDK no longer retries: the rest is asked for again.
                end = _window?.End ?? end;
                CloseWindow();
            }
        }
    }

    /// <param name="index">Of the block.</param>
    /// <param name="end">The last byte to ask for where a GET is needed; null before the first one.</param>
    ReadOnlyMemory<byte> Fetch(long index, ref long? end)
    {
        var start = index * BlockCache.BlockSize;
        if (_window is null || !_window.Continues(start))
        {
            end ??= _plan.EndOf(start, Length);
            CloseWindow();
            _window = Open(start, end.Value);
        }

        var length = (int)Math.Min(BlockCache.BlockSize, Length - start);
        if (BytesFetched + length > _budget)
            throw new ReadBudgetExceededException(_budget);
        var block = _blocks.Rent(index, length);
        try
        {
            _window.ReadExactly(block.Span);
        }
        catch
        {
            _blocks.Forget(index);
            throw;
        }
        BytesFetched += length;
        return block;
    }

    RangeWindow Open(long start, long end)
    {
        try
        {
            var response = _s3.GetObjectAsync(
                new()
                {
                    BucketName = _source.Bucket,
                    Key = _source.Key,
                    VersionId = _source.IsByVersion ? _source.VersionId : null,
                    EtagToMatch = _source.ETag,
                    ByteRange = new ByteRange(start, end),
                },
                _cancellationToken).GetAwaiter().GetResult();
            return new(response, start, end);
        }
        catch (AmazonS3Exception failure) when (failure.IsLostRace() || failure.IsNotFound())
        {
            throw new SourceChangedException(_source.Bucket, _source.Key);
        }
        catch (AmazonS3Exception failure) when (failure.WhyUnreadable() is { } rejection)
        {
            throw new UnreadableSourceException(rejection);
        }
    }

    void CloseWindow()
    {
        _window?.Dispose();
        _window = null;
    }
}
