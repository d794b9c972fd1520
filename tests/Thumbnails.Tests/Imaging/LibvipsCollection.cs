namespace OnPut.Thumbnails.Tests.Imaging;

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LibvipsCollection : ICollectionFixture<RendererFixture>
{
    public const string Name = "libvips";
}
