using OnPut.Hosting;

namespace OnPut.Reconcile;

/// <summary>Where the metadata document of an object is: <c>documents/&lt;bucket&gt;/&lt;key&gt;.json</c>.</summary>
public static class DocumentPlace
{
    public static DerivedPlace Of(FunctionOptions options, string bucket, string key) =>
        DerivedPlace.OfManifestAlone(options.DerivedBucket, $"{options.DerivedPrefix}documents/", bucket, key, ".json");
}
