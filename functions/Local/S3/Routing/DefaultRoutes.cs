using OnPut.Local.S3.Operations.Buckets;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Routing;

/// <summary>Configuration that cannot be set here: asked for, it is as in a new bucket in AWS.</summary>
internal static class DefaultRoutes
{
    public static IEnumerable<Route> Of(S3Store store)
    {
        return
        [
            new("GET", Scope.Bucket, "acl", "", FixedAnswer.Acl(store)),
            new("GET", Scope.Object, "acl", "", FixedAnswer.Acl(store)),
            new("GET", Scope.Bucket, "accelerate", "", FixedAnswer.Empty(store, "AccelerateConfiguration")),
            new("GET", Scope.Bucket, "logging", "", FixedAnswer.Empty(store, "BucketLoggingStatus")),
            new("GET", Scope.Bucket, "encryption", "", FixedAnswer.Encryption(store)),
            new("GET", Scope.Bucket, "ownershipControls", "", FixedAnswer.OwnershipControls(store)),
            new("GET", Scope.Bucket, "requestPayment", "", FixedAnswer.RequestPayment(store)),
            Missing("cors", "NoSuchCORSConfiguration", "The CORS configuration does not exist"),
            Missing("policy", "NoSuchBucketPolicy", "The bucket policy does not exist"),
            Missing("policyStatus", "NoSuchBucketPolicy", "The bucket policy does not exist"),
            Missing("publicAccessBlock", "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"),
            Missing("replication", "ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
            Missing("tagging", "NoSuchTagSet", "The TagSet does not exist"),
            Missing("website", "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"),
        ];

        Route Missing(string query, string code, string message) =>
            new("GET", Scope.Bucket, query, "", new NotConfigured(store, code, message));
    }
}
