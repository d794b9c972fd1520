using OnPut.Hosting;
using OnPut.Reconcile;

namespace OnPut.MetadataIndex;

/// <summary>Every object in the source bucket has its document in the derived bucket, and every event its row in the journal.</summary>
public static class MetadataIndexFunction
{
    public static FunctionDefinition Definition { get; } = new("MetadataIndex", environment =>
    {
        var index = IndexOptions.Read(environment);
        return services => DerivingFunction.Of(new IndexDerivation(services, index), services);
    })
    {
        MaxObjectBytes = 1 << 20,
        // It waits for S3 most of the time.
        Parallelism = 16,
    };
}
