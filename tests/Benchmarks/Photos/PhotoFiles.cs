using NetVips;

namespace OnPut.Benchmarks.Photos;

/// <summary>One 12 MP photo in each of the formats that are timed, kept from run to run.</summary>
static class PhotoFiles
{
    const int Width = 4000;
    const int Height = 3000;

    static readonly (string Name, Action<Image, string> Write)[] Formats =
    [
        ("jpeg-baseline.jpg", (photo, file) => photo.Jpegsave(file, q: 85)),
        ("jpeg-progressive.jpg", (photo, file) => photo.Jpegsave(file, q: 85, interlace: true)),
        ("png.png", (photo, file) => photo.Pngsave(file)),
        ("webp.webp", (photo, file) => photo.Webpsave(file, q: 80, effort: 2)),
        ("avif.avif", (photo, file) => photo.Heifsave(file, q: 60, effort: 1, compression: Enums.ForeignHeifCompression.Av1)),
    ];

    /// <returns>The paths.</returns>
    public static IReadOnlyList<string> Ensure()
    {
        var folder = Scratch.Folder("pictures");
        var files = Array.ConvertAll(Formats, format => Path.Combine(folder, format.Name));
        if (Array.TrueForAll(files, File.Exists))
            return files;
        using var photo = PhotoMaker.Make(Width, Height);
        foreach (var (name, write) in Formats)
        {
            // A name of its own until it is whole: an interrupted run leaves no half a picture to be timed.
            var unfinished = Path.Combine(folder, $"unfinished-{name}");
            write(photo, unfinished);
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        }
        return files;
    }
}
