using System.Runtime.ExceptionServices;
using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// A stream as libvips reads it. An exception must not travel through native frames, so what the stream throws is
/// kept, libvips is told that there is nothing more, and <see cref="ThrowIfFailed"/> throws it where it can be caught.
/// </summary>
internal sealed class PictureSource : IDisposable
{
    readonly Stream _stream;
    readonly CancellationToken _cancellationToken;
    readonly SourceCustom _source = new();
    JpegScanCounter? _scans;
    int _mostScans;
    ExceptionDispatchInfo? _failure;

    /// <param name="stream">Seekable, read from its start; stays open.</param>
    public PictureSource(Stream stream, CancellationToken cancellationToken)
    {
        _stream = stream;
        _cancellationToken = cancellationToken;
        _source.OnRead += Read;
        _source.OnSeek += Seek;
        Length = stream.Length;
        stream.Position = 0;
    }

    public long Length { get; }

    /// <summary>The stream itself, for decoders that read it on their own. What it throws is then theirs to let through.</summary>
    public Stream Stream => _stream;

    /// <summary>A decoder has asked for bytes behind the last one.</summary>
    public bool HasRunOut { get; private set; }

    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>From here on a decoder that comes to more scans is told that there is nothing more.</summary>
    public void LimitScans(int most) => (_scans, _mostScans) = (new(), most);

    /// <summary>null where the scans are within their limit, or not limited.</summary>
    public ExceededLimit? ExceededScans => _scans?.Count > _mostScans ? new("scans", _mostScans, _scans.Count) : null;

    public static implicit operator Source(PictureSource source) => source._source;

    /// <summary>The file as one array, for decoders that read nothing else. Not before its length has been held against the limits.</summary>
    public byte[] ReadWhole()
    {
        var file = GC.AllocateUninitializedArray<byte>(checked((int)Length));
        _stream.Position = 0;
        _stream.ReadExactly(file);
        return file;
    }

    /// <summary>Throws what the stream threw, as it was thrown there, or the cancellation.</summary>
    public void ThrowIfFailed()
    {
        Volatile.Read(ref _failure)?.Throw();
        _cancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose() => _source.Dispose();

    /// <summary>For looking at the file while no decoder is at work on it.</summary>
    /// <returns>How many bytes were read: fewer than asked for only at the end of the file, or where the stream has failed.</returns>
    public int ReadAt(long position, byte[] buffer)
    {
        if (position >= Length)
            return 0;
        try
        {
            _stream.Position = position;
            return _stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception failure)
        {
            Fail(failure);
            return 0;
        }
    }

    /// <summary>Called for every few kilobytes: it allocates nothing.</summary>
    int Read(byte[] buffer, int length)
    {
        if (HasFailed)
            return -1;
        try
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var read = _stream.Read(buffer, 0, length);
            HasRunOut |= read == 0 && length > 0;
            _scans?.Add(buffer.AsSpan(0, read));
            return _scans?.Count > _mostScans ? -1 : read;
        }
        catch (Exception failure)
        {
            return Fail(failure);
        }
    }

    /// <summary>Damaged pictures ask for places outside the file: that is for libvips to report, and no failure of the stream.</summary>
    long Seek(long offset, SeekOrigin origin)
    {
        if (HasFailed)
            return -1;
        try
        {
            var target = offset + origin switch
            {
                SeekOrigin.Begin => 0,
                SeekOrigin.Current => _stream.Position,
                _ => Length,
            };
            HasRunOut |= target > Length;
            if (target == 0)
                _scans?.Restart();
            return target >= 0 && target <= Length ? _stream.Position = target : -1;
        }
        catch (Exception failure)
        {
            return Fail(failure);
        }
    }

    int Fail(Exception failure)
    {
        Volatile.Write(ref _failure, ExceptionDispatchInfo.Capture(failure));
        return -1;
    }
}
