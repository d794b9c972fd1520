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
            new("GET", Scope.Bucket, "acl", "", "s3:GetBucketAcl", FixedAnswer.Acl(store)),
            new("GET", Scope.Object, "acl", "", "s3:GetObjectAcl", FixedAnswer.Acl(store)),
            new("GET", Scope.Bucket, "accelerate", "", "s3:GetAccelerateConfiguration",
                FixedAnswer.Empty(store, "AccelerateConfiguration")),
            new("GET", Scope.Bucket, "logging", "", "s3:GetBucketLogging", FixedAnswer.Empty(store, "BucketLoggingStatus")),
            new("GET", Scope.Bucket, "encryption", "", "s3:GetEncryptionConfiguration", FixedAnswer.Encryption(store)),
            new("GET", Scope.Bucket, "ownershipControls", "", "s3:GetBucketOwnershipControls", FixedAnswer.OwnershipControls(store)),
            new("GET", Scope.Bucket, "requestPayment", "", "s3:GetBucketRequestPayment", FixedAnswer.RequestPayment(store)),
            Missing("cors", "s3:GetBucketCORS", "NoSuchCORSConfiguration", "The CORS configuration does not exist"),
            Missing("policy", "s3:GetBucketPolicy", "NoSuchBucketPolicy", "The bucket policy does not exist"),
            Missing("policyStatus", "s3:GetBucketPolicyStatus", "NoSuchBucketPolicy", "The bucket policy does not exist"),
            Missing("publicAccessBlock", "s3:GetBucketPublicAccessBlock",
                "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"),
            Missing("replication", "s3:GetReplicationConfiguration",
                "ReplicationConfigurationNotFoundError", "The replication configuration was not found"),
            Missing("tagging", "s3:GetBucketTagging", "NoSuchTagSet", "The TagSet does not exist"),
            Missing("website", "s3:GetBucketWebsite",
                "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"),
        ];

        Route Missing(string query, string action, string code, string message) =>
            new("GET", Scope.Bucket, query, "", action, new NotConfigured(store, code, message));
    }
}
