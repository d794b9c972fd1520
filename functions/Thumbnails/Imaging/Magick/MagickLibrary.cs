using ImageMagick;
using ImageMagick.Configuration;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>
/// Magick.NET as this process uses it: only the decoders listed here, no delegates, no names of files or addresses, one
/// thread, pixels in memory or not at all. Made on the first picture that needs it, so that its native library (39 MB) is
/// not loaded for others.
/// </summary>
internal sealed class MagickLibrary
{
    /// <summary>The last rule that fits wins. Decoders that read only from files get theirs under a name beginning so.</summary>
    const string Policy =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <policymap>
          <policy domain="delegate" rights="none" pattern="*" />
          <policy domain="filter" rights="none" pattern="*" />
          <policy domain="coder" rights="none" pattern="*" />
          <policy domain="coder" rights="read" pattern="{HEIC,BMP,JP2,PSD,DNG,TIFF}" />
          <policy domain="path" rights="none" pattern="*" />
          <policy domain="path" rights="read|write" pattern="*magick-*" />
        </policymap>
        """;

    readonly PictureLimits _limits;

    /// <exception cref="InvalidOperationException">Something else in this process has used Magick.NET before, without these rules.</exception>
    public MagickLibrary(PictureLimits limits)
    {
        _limits = limits;
        var folder = Directory.CreateTempSubdirectory("onput-");
        try
        {
            var configuration = ConfigurationFiles.Default;
            configuration.Policy.Data = Policy;
            MagickNET.Initialize(configuration, folder.FullName);
            MagickNET.SetTempDirectory(Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
            OpenCL.IsEnabled = false;
            EnsureTheRulesHold();
        }
        finally
        {
            // They have been read by now, and are not read again.
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The first frame, or what the file says is the picture. Never by a guess at its format.</summary>
    /// <exception cref="DamagedPictureException">It cannot be decoded.</exception>
    public MagickImage Read(byte[] file, MagickReadSettings settings) => Guard(image => image.Read(file, settings), settings);

    /// <summary>The header only.</summary>
    /// <inheritdoc cref="Read"/>
    public MagickImage Ping(byte[] file, MagickReadSettings settings) => Guard(image => image.Ping(file, settings), settings);

    MagickImage Guard(Action<MagickImage> read, MagickReadSettings settings)
    {
        Limit();
        (settings.FrameIndex, settings.FrameCount) = (0, 1);
        var image = new MagickImage();
        try
        {
            read(image);
            return image is { Width: > 0, Height: > 0 } ? image : throw new DamagedPictureException("there is no picture in it");
        }
        catch (Exception failure)
        {
            image.Dispose();
            if (failure is MagickException refusal)
                throw new DamagedPictureException(MagickReason.From(refusal.Message), refusal);
            throw;
        }
    }

    /// <summary>They belong to the process: another renderer may have set its own in between.</summary>
    void Limit()
    {
        ResourceLimits.Thread = 1;
        ResourceLimits.Disk = 0;
        ResourceLimits.Memory = ResourceLimits.MaxMemoryRequest = (ulong)_limits.MaxMemoryBytes;
        ResourceLimits.Area = ResourceLimits.Width = ResourceLimits.Height = (ulong)_limits.MaxPixels;
    }

    static void EnsureTheRulesHold()
    {
        try
        {
            using var forbidden = new MagickImage("P3 1 1 255 1 2 3\n"u8, MagickFormat.Ppm);
        }
        catch (MagickPolicyErrorException)
        {
            return;
        }
        throw new InvalidOperationException("Magick.NET has been started without the rules set here. Is it used elsewhere in this process?");
    }
}
