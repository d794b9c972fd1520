using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Real files, where they are at hand: in <c>../shared/corpora</c>, beside the repository.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class CorpusTests(RendererFixture fixture)
{
    [Theory]
    [InlineData("Landscape")]
    [InlineData("Portrait")]
    public async Task Eight_orientations_of_one_photo_look_alike(string name)
    {
        var folder = Folder("orientation");
        var upright = await Render(Path.Combine(folder, $"{name}_1.jpg"));
        for (var orientation = 0; orientation <= 8; orientation++)
        {
            var turned = await Render(Path.Combine(folder, $"{name}_{orientation}.jpg"));

            for (var i = 0; i < upright.Renditions.Count; i++)
            {
                Assert.Equal(upright.Renditions[i].Size, turned.Renditions[i].Size);
                // The photos carry their own number in a corner, so they are alike and not equal.
                Assert.InRange(PictureAssert.Difference(upright.Renditions[i], turned.Renditions[i]), 0, 6);
            }
        }
    }

    [Fact]
    public async Task Camera_photos_are_rendered()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("exif")).Where(file => Path.GetExtension(file) is ".jpg" or ".HEIC"))
            Assert.All((await Render(file)).Renditions, PictureAssert.Sound);
    }

    [Fact]
    public async Task Sound_png_files_are_rendered_and_damaged_ones_refused()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("png"), "*.png"))
        {
            var result = await fixture.RenderAsync(await Bytes(file), PresetParser.Default);

            if (Path.GetFileName(file).StartsWith('x'))
                Assert.True(result is Refused { Kind: RefusalKind.Corrupt or RefusalKind.Truncated }, file);
            else
                Assert.All(Assert.IsType<Rendered>(result).Renditions, PictureAssert.Sound);
        }
    }

    [Fact]
    public async Task Bombs_are_refused_or_harmless()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("bombs")))
        {
            await using var stream = File.OpenRead(file);

            var result = await fixture.RenderAsync(stream, PresetParser.Default);

            Assert.True(result is Rendered or Refused { Message.Length: > 0 }, file);
            if (result is Refused { Kind: RefusalKind.OverLimit } refused)
                Assert.True(refused.Limit?.Found > refused.Limit?.Limit, file);
        }
    }

    async Task<Rendered> Render(string file) => await fixture.RenderedAsync(await Bytes(file), "a:400:inside:png,b:200:cover:png,c:100:inside:png");

    static Task<byte[]> Bytes(string file) => File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

    internal static string Folder(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Functions.sln")))
            root = root.Parent;
        var folder = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "corpora", name));
        Assert.SkipUnless(Directory.Exists(folder), $"needs ../shared/corpora/{name} beside the repository");
        return folder;
    }
}
