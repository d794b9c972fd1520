using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>One renderer for all tests that use libvips, which is one per process; they run one after the other.</summary>
public sealed class RendererFixture : IDisposable
{
    internal PictureRenderer Renderer { get; } = new(new());

    internal async Task<Rendered> RenderedAsync(byte[] file, string presets) =>
        Assert.IsType<Rendered>(await RenderAsync(file, presets));

    internal async Task<Refused> RefusedAsync(byte[] file) =>
        Assert.IsType<Refused>(await RenderAsync(file, PresetParser.Default));

    internal Task<RenderResult> RenderAsync(byte[] file, string presets) => RenderAsync(new MemoryStream(file), presets);

    internal Task<RenderResult> RenderAsync(Stream file, string presets)
    {
        var (parsed, problems) = PresetParser.Parse(presets);
        Assert.Empty(problems);
        return Renderer.RenderAsync(file, parsed, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Renderer.Dispose();
}
