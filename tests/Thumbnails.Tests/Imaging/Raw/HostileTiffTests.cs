using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging.Raw;

namespace OnPut.Thumbnails.Tests.Imaging.Raw;

public sealed class HostileTiffTests
{
    static readonly byte[] Jpeg = RawBuilder.Preview(160, 120);

    static readonly byte[][] Seeds =
    [
        RawBuilder.Nikon(Jpeg, Jpeg), RawBuilder.Dng(Jpeg), RawBuilder.Canon(Jpeg), RawBuilder.Panasonic(Jpeg), RawBuilder.Olympus(Jpeg),
        RawBuilder.Fuji(Jpeg), RawBuilder.CanonBoxes(Jpeg, Jpeg, 6),
    ];

    [Property(MaxTest = 300, Replay = "(1,3)")]
    public void Any_bytes_have_an_answer_within_bounds(byte[] bytes) => Look([.. "II*\0"u8, .. bytes ?? []]);

    [Property(MaxTest = 1000, Replay = "(5,7)")]
    public void Damage_anywhere_has_an_answer_within_bounds(int seed)
    {
        foreach (var file in Seeds)
            Look(Mutator.Mutate(file, new Random(seed)));
    }

    static void Look(byte[] file)
    {
        using var stream = new ObservedStream(file);

        _ = CameraTiff.IsRaw(stream);
        _ = RawPreviews.Orientation(stream);
        var preview = RawPreviews.Largest(stream);

        Assert.InRange(stream.BytesRead, 0, 200_000 + 2L * file.Length);
        if (preview is not null)
            Assert.InRange(preview.Offset + preview.Length, 4, file.Length);
    }
}
