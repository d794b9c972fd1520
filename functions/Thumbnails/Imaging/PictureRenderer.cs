using OnPut.Thumbnails.Imaging.Magick;
using OnPut.Thumbnails.Imaging.Placeholders;
using OnPut.Thumbnails.Imaging.Raw;
using OnPut.Thumbnails.Imaging.Truncation;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// A picture in, its renditions out. One picture at a time: what <see cref="PictureLimits"/> allow, they allow once.
/// A bad picture is an answer and not an exception; what the stream throws is thrown as it is.
/// </summary>
internal sealed class PictureRenderer(RenderOptions options) : IDisposable
{
    /// <summary>Changes whenever the same picture and presets may give other bytes: the libraries shipped, and the number of this pipeline.</summary>
    public const string Version = "libvips-8.18.7/magick-15.1.0/4";

    readonly Lazy<Libvips> _libvips = new(() => new Libvips(options.Concurrency));
    readonly Lazy<MagickLibrary> _magick = new(() => new MagickLibrary(options.Limits), LazyThreadSafetyMode.PublicationOnly);
    readonly SemaphoreSlim _turn = new(1);
    readonly RenderThread _thread = new(options.Limits.MaxTime, options.Patience, TimeProvider.System);

    /// <summary>True once a decoder did not stop when its time was over: nothing more is rendered here, the process is to be replaced.</summary>
    public bool IsStuck => _thread.IsStuck;

    /// <param name="stream">
    /// The whole file, seekable; read from its start, mostly forwards, with blocking reads on other threads. It stays open.
    /// </param>
    /// <param name="presets">At least one.</param>
    /// <exception cref="OperationCanceledException">Cancelled. A decoder that is busy with bytes it has may take a moment to notice.</exception>
    /// <exception cref="DecoderStuckException">An earlier picture's decoder did not stop (<see cref="IsStuck"/>).</exception>
    public async Task<RenderResult> RenderAsync(Stream stream, IReadOnlyList<Preset> presets, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (IsStuck)
                throw new DecoderStuckException();
            return await _thread.RunAsync(stream, (watched, stop) => Render(watched, presets, stop), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (_libvips.IsValueCreated)
            _libvips.Value.Dispose();
        _turn.Dispose();
    }

    RenderResult Render(Stream stream, IReadOnlyList<Preset> presets, CancellationToken cancellationToken)
    {
        switch (Sniff(stream))
        {
            case null:
                return new Refused(
                    RefusalKind.NotAPicture,
                    "The content is not that of a picture (JPEG, PNG, GIF, WebP, TIFF, AVIF, HEIC, BMP, JPEG 2000, PSD or camera RAW).");
            case (PictureFormat.Jxl or PictureFormat.Ico) and var known:
                return new Refused(RefusalKind.Unsupported, $"{known.Name()} pictures are recognised, but not decoded.");
            case PictureFormat.DamagedPng:
                return Corrupt("it is a PNG whose signature is damaged, as by a transfer in text mode");
            case { } format:
                return options.Limits.RefuseFile(format, stream.Length) ?? Render(stream, format, presets, cancellationToken);
        }
    }

    RenderResult Render(Stream stream, PictureFormat format, IReadOnlyList<Preset> presets, CancellationToken cancellationToken)
    {
        _libvips.Value.Clear();
        using var source = new PictureSource(stream, cancellationToken);
        var decoder = DecoderOf(format);
        try
        {
            var header = decoder.ReadHeader(source, format);
            var plan = options.Limits.PlanFor(header, presets, source.Length);
            if (options.Limits.Refuse(header, plan, source.Length) is { } refused)
                return refused;
            using var decoded = decoder.Decode(source, header, plan, cancellationToken);
            source.ThrowIfFailed();
            var renditions = Write(decoded, header, plan, cancellationToken);
            var placeholder = PlaceholderMaker.Make(decoded.Sizes.Smallest(ThumbHash.LargestSide));
            return new Rendered(header with { Format = format }, [.. presets.Select(preset => renditions[preset])], placeholder, decoded.IsPartial);
        }
        catch (OverLimitException over)
        {
            return PictureLimits.Refuse(over.Limit);
        }
        catch (TruncatedPictureException truncated)
        {
            source.ThrowIfFailed();
            return CutShort(truncated.Percent);
        }
        catch (DamagedPictureException damaged)
        {
            source.ThrowIfFailed();
            return Corrupt(damaged.Message);
        }
        catch (UnsupportedPictureException unsupported)
        {
            return new Refused(RefusalKind.Unsupported, unsupported.Message);
        }
    }

    IPictureDecoder DecoderOf(PictureFormat format)
    {
        var vips = new VipsDecoder(_libvips.Value, options);
        var magick = new MagickDecoder(_magick, _libvips.Value, vips);
        return format switch
        {
            PictureFormat.Heic or PictureFormat.Bmp or PictureFormat.Jpeg2000 or PictureFormat.Psd => magick,
            PictureFormat.Avif or PictureFormat.Heif => new FallbackDecoder(vips, magick),
            PictureFormat.Tiff => new TiffDecoder(vips, magick),
            PictureFormat.Raw => new RawDecoder(vips, magick),
            _ => vips,
        };
    }

    Refused CutShort(int percent) => new(RefusalKind.Truncated, options.AcceptTruncated
        ? $"The picture is cut short: {percent} % of it can be read, and at least {PartialDecoder.LeastPercent} % are needed."
        : "The picture is cut short: its file ends before it does, and only whole pictures are accepted.");

    static Refused Corrupt(string reason) => new(RefusalKind.Corrupt, $"The picture is damaged or cut short: {reason}.");

    static Dictionary<Preset, Rendition> Write(DecodedPicture picture, PictureHeader source, RenderPlan plan, CancellationToken cancellationToken)
    {
        var renditions = new Dictionary<Preset, Rendition>(plan.Steps.Count);
        foreach (var (preset, placement) in plan.Steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            renditions.Add(preset, RenditionMaker.Make(picture, source, preset, placement, cancellationToken));
        }
        return renditions;
    }

    static PictureFormat? Sniff(Stream stream)
    {
        Span<byte> head = stackalloc byte[PictureSniffer.BytesNeeded];
        stream.Position = 0;
        var format = PictureSniffer.Sniff(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        return format == PictureFormat.Tiff && CameraTiff.IsRaw(stream) ? PictureFormat.Raw : format;
    }
}
