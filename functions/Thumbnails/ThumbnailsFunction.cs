using OnPut.Hosting;
using OnPut.Reconcile;

namespace OnPut.Thumbnails;

/// <summary>Every picture in the source bucket has its renditions in the derived bucket.</summary>
public static class ThumbnailsFunction
{
    public static FunctionDefinition Definition { get; } = new("Thumbnails", environment =>
    {
        var thumbnails = ThumbnailOptions.Read(environment);
        return services => DerivingFunction.Of(new ThumbnailDerivation(services.Options, thumbnails), services);
    });
}
