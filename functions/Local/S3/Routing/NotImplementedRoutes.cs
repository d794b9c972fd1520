using OnPut.Local.S3.Operations;

namespace OnPut.Local.S3.Routing;

/// <summary>Operations of the S3 API that are refused by name, so that none is mistaken for a plain read or write.</summary>
internal static class NotImplementedRoutes
{
    static readonly (string Method, Scope Scope, string Query, string Operation)[] Names =
    [
        ("PUT", Scope.Bucket, "accelerate", "PutBucketAccelerateConfiguration"),
        ("PUT", Scope.Bucket, "acl", "PutBucketAcl"),
        ("PUT", Scope.Bucket, "analytics", "PutBucketAnalyticsConfiguration"),
        ("GET", Scope.Bucket, "analytics", "GetBucketAnalyticsConfiguration"),
        ("DELETE", Scope.Bucket, "analytics", "DeleteBucketAnalyticsConfiguration"),
        ("PUT", Scope.Bucket, "cors", "PutBucketCors"),
        ("DELETE", Scope.Bucket, "cors", "DeleteBucketCors"),
        ("PUT", Scope.Bucket, "encryption", "PutBucketEncryption"),
        ("DELETE", Scope.Bucket, "encryption", "DeleteBucketEncryption"),
        ("PUT", Scope.Bucket, "intelligent-tiering", "PutBucketIntelligentTieringConfiguration"),
        ("GET", Scope.Bucket, "intelligent-tiering", "GetBucketIntelligentTieringConfiguration"),
        ("DELETE", Scope.Bucket, "intelligent-tiering", "DeleteBucketIntelligentTieringConfiguration"),
        ("PUT", Scope.Bucket, "inventory", "PutBucketInventoryConfiguration"),
        ("GET", Scope.Bucket, "inventory", "GetBucketInventoryConfiguration"),
        ("DELETE", Scope.Bucket, "inventory", "DeleteBucketInventoryConfiguration"),
        ("PUT", Scope.Bucket, "logging", "PutBucketLogging"),
        ("PUT", Scope.Bucket, "metrics", "PutBucketMetricsConfiguration"),
        ("GET", Scope.Bucket, "metrics", "GetBucketMetricsConfiguration"),
        ("DELETE", Scope.Bucket, "metrics", "DeleteBucketMetricsConfiguration"),
        ("PUT", Scope.Bucket, "object-lock", "PutObjectLockConfiguration"),
        ("PUT", Scope.Bucket, "ownershipControls", "PutBucketOwnershipControls"),
        ("DELETE", Scope.Bucket, "ownershipControls", "DeleteBucketOwnershipControls"),
        ("PUT", Scope.Bucket, "policy", "PutBucketPolicy"),
        ("DELETE", Scope.Bucket, "policy", "DeleteBucketPolicy"),
        ("PUT", Scope.Bucket, "publicAccessBlock", "PutPublicAccessBlock"),
        ("DELETE", Scope.Bucket, "publicAccessBlock", "DeletePublicAccessBlock"),
        ("PUT", Scope.Bucket, "replication", "PutBucketReplication"),
        ("DELETE", Scope.Bucket, "replication", "DeleteBucketReplication"),
        ("PUT", Scope.Bucket, "requestPayment", "PutBucketRequestPayment"),
        ("PUT", Scope.Bucket, "tagging", "PutBucketTagging"),
        ("DELETE", Scope.Bucket, "tagging", "DeleteBucketTagging"),
        ("PUT", Scope.Bucket, "website", "PutBucketWebsite"),
        ("DELETE", Scope.Bucket, "website", "DeleteBucketWebsite"),
        ("GET", Scope.Bucket, "session", "CreateSession"),
        ("POST", Scope.Bucket, "", "PostObject"),
        ("PUT", Scope.Object, "acl", "PutObjectAcl"),
        ("PUT", Scope.Object, "retention", "PutObjectRetention"),
        ("GET", Scope.Object, "retention", "GetObjectRetention"),
        ("PUT", Scope.Object, "renameObject", "RenameObject"),
        ("PUT", Scope.Object, "encryption", "UpdateObjectEncryption"),
        ("GET", Scope.Object, "torrent", "GetObjectTorrent"),
        ("POST", Scope.Object, "select", "SelectObjectContent"),
    ];

    public static IEnumerable<Route> All =>
        Names.Select(name => new Route(name.Method, name.Scope, name.Query, "", "", new NotImplemented(name.Operation)));
}
