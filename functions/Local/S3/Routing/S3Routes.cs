using Microsoft.Extensions.Logging;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Operations.Annotations;
using OnPut.Local.S3.Operations.Buckets;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Operations.Listing;
using OnPut.Local.S3.Operations.Locking;
using OnPut.Local.S3.Operations.Multipart;
using OnPut.Local.S3.Operations.Objects;
using OnPut.Local.S3.Operations.Restoring;
using OnPut.Local.S3.Operations.Tagging;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Routing;

/// <summary>Every operation that is implemented, and the request that asks for it.</summary>
internal static class S3Routes
{
    /// <param name="restoreBegun">Is told that there is a restore to complete.</param>
    public static RouteTable All(
        S3Store store, VersionWriter versions, Notifier notifier, TimeProvider time, Action restoreBegun, ILogger logger) => new(
    [
        new("GET", Scope.Service, "", "", new ListBuckets(store)),

        new("GET", Scope.Bucket, "location", "", new GetBucketLocation(store)),
        new("GET", Scope.Bucket, "notification", "", new GetBucketNotificationConfiguration(store)),
        new("PUT", Scope.Bucket, "notification", "", new PutBucketNotificationConfiguration(store, notifier)),
        new("GET", Scope.Bucket, "versioning", "", new GetBucketVersioning(store)),
        new("PUT", Scope.Bucket, "versioning", "", new PutBucketVersioning(store)),
        new("GET", Scope.Bucket, "lifecycle", "", new GetBucketLifecycleConfiguration(store)),
        new("PUT", Scope.Bucket, "lifecycle", "", new PutBucketLifecycleConfiguration(store)),
        new("DELETE", Scope.Bucket, "lifecycle", "", new DeleteBucketLifecycle(store)),
        new("GET", Scope.Bucket, "object-lock", "", new GetObjectLockConfiguration(store)),
        new("GET", Scope.Bucket, "versions", "", new ListObjectVersions(store)),
        new("GET", Scope.Bucket, "uploads", "", new ListMultipartUploads(store)),
        new("POST", Scope.Bucket, "delete", "", new DeleteObjects(store, versions)),
        new("GET", Scope.Bucket, "list-type=2", "", new ListObjectsV2(store)),

        new("GET", Scope.Object, "tagging", "", new GetObjectTagging(store)),
        new("PUT", Scope.Object, "tagging", "", new PutObjectTagging(store, versions)),
        new("DELETE", Scope.Object, "tagging", "", new DeleteObjectTagging(store, versions)),
        new("GET", Scope.Object, "annotationName", "", new GetObjectAnnotation(store)),
        new("GET", Scope.Object, "annotation", "", new ListObjectAnnotations(store)),
        new("PUT", Scope.Object, "annotation", "", new PutObjectAnnotation(store, versions, time)),
        new("DELETE", Scope.Object, "annotation", "", new DeleteObjectAnnotation(store, versions)),
        new("GET", Scope.Object, "attributes", "", new GetObjectAttributes(store)),
        new("GET", Scope.Object, "legal-hold", "", new GetObjectLegalHold(store)),
        new("PUT", Scope.Object, "legal-hold", "", new PutObjectLegalHold(store)),
        new("POST", Scope.Object, "restore", "", new RestoreObject(store, versions, time, restoreBegun)),
        new("POST", Scope.Object, "uploads", "", new CreateMultipartUpload(store, time)),
        new("PUT", Scope.Object, "uploadId", CopySource.Header, new UploadPartCopy(store, time)),
        new("PUT", Scope.Object, "uploadId", "", new UploadPart(store, time)),
        new("GET", Scope.Object, "uploadId", "", new ListParts(store)),
        new("POST", Scope.Object, "uploadId", "", new CompleteMultipartUpload(store, versions)),
        new("DELETE", Scope.Object, "uploadId", "", new AbortMultipartUpload(store)),

        .. DefaultRoutes.Of(store),
        .. NotImplementedRoutes.All,

        new("PUT", Scope.Bucket, "", "", new CreateBucket(store, time, logger)),
        new("HEAD", Scope.Bucket, "", "", new HeadBucket(store)),
        new("DELETE", Scope.Bucket, "", "", new DeleteBucket(store)),
        new("GET", Scope.Bucket, "", "", new ListObjects(store)),

        new("PUT", Scope.Object, "", CopySource.Header, new CopyObject(store, versions, time)),
        new("PUT", Scope.Object, "", "", new PutObject(store, versions)),
        new("GET", Scope.Object, "", "", new GetObject(store)),
        new("HEAD", Scope.Object, "", "", new HeadObject(store)),
        new("DELETE", Scope.Object, "", "", new DeleteObject(store, versions)),
    ]);
}
