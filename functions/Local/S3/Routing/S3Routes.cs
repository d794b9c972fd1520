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
        new("GET", Scope.Service, "", "", "s3:ListAllMyBuckets", new ListBuckets(store)),

        new("GET", Scope.Bucket, "location", "", "s3:GetBucketLocation", new GetBucketLocation(store)),
        new("GET", Scope.Bucket, "notification", "", "s3:GetBucketNotification", new GetBucketNotificationConfiguration(store)),
        new("PUT", Scope.Bucket, "notification", "", "s3:PutBucketNotification", new PutBucketNotificationConfiguration(store, notifier)),
        new("GET", Scope.Bucket, "versioning", "", "s3:GetBucketVersioning", new GetBucketVersioning(store)),
        new("PUT", Scope.Bucket, "versioning", "", "s3:PutBucketVersioning", new PutBucketVersioning(store)),
        new("GET", Scope.Bucket, "lifecycle", "", "s3:GetLifecycleConfiguration", new GetBucketLifecycleConfiguration(store)),
        new("PUT", Scope.Bucket, "lifecycle", "", "s3:PutLifecycleConfiguration", new PutBucketLifecycleConfiguration(store)),
        new("DELETE", Scope.Bucket, "lifecycle", "", "s3:PutLifecycleConfiguration", new DeleteBucketLifecycle(store)),
        new("GET", Scope.Bucket, "object-lock", "", "s3:GetBucketObjectLockConfiguration", new GetObjectLockConfiguration(store)),
        new("GET", Scope.Bucket, "versions", "", "s3:ListBucketVersions", new ListObjectVersions(store)),
        new("GET", Scope.Bucket, "uploads", "", "s3:ListBucketMultipartUploads", new ListMultipartUploads(store)),
        new("POST", Scope.Bucket, "delete", "", "", new DeleteObjects(store, versions)),
        new("GET", Scope.Bucket, "list-type=2", "", "s3:ListBucket", new ListObjectsV2(store)),

        new("GET", Scope.Object, "tagging", "", "s3:GetObjectTagging", new GetObjectTagging(store)),
        new("PUT", Scope.Object, "tagging", "", "s3:PutObjectTagging", new PutObjectTagging(store, versions)),
        new("DELETE", Scope.Object, "tagging", "", "s3:DeleteObjectTagging", new DeleteObjectTagging(store, versions)),
        new("GET", Scope.Object, "annotationName", "", "s3:GetObjectAnnotation", new GetObjectAnnotation(store)),
        new("GET", Scope.Object, "annotation", "", "s3:ListObjectAnnotations", new ListObjectAnnotations(store)),
        new("PUT", Scope.Object, "annotation", "", "s3:PutObjectAnnotation", new PutObjectAnnotation(store, versions, time)),
        new("DELETE", Scope.Object, "annotation", "", "s3:DeleteObjectAnnotation", new DeleteObjectAnnotation(store, versions)),
        new("GET", Scope.Object, "attributes", "", "s3:GetObjectAttributes", new GetObjectAttributes(store)),
        new("GET", Scope.Object, "legal-hold", "", "s3:GetObjectLegalHold", new GetObjectLegalHold(store)),
        new("PUT", Scope.Object, "legal-hold", "", "s3:PutObjectLegalHold", new PutObjectLegalHold(store)),
        new("POST", Scope.Object, "restore", "", "s3:RestoreObject", new RestoreObject(store, versions, time, restoreBegun)),
        new("POST", Scope.Object, "uploads", "", "s3:PutObject", new CreateMultipartUpload(store, time)),
        new("PUT", Scope.Object, "uploadId", CopySource.Header, "s3:PutObject", new UploadPartCopy(store, time)),
        new("PUT", Scope.Object, "uploadId", "", "s3:PutObject", new UploadPart(store, time)),
        new("GET", Scope.Object, "uploadId", "", "s3:ListMultipartUploadParts", new ListParts(store)),
        new("POST", Scope.Object, "uploadId", "", "s3:PutObject", new CompleteMultipartUpload(store, versions)),
        new("DELETE", Scope.Object, "uploadId", "", "s3:AbortMultipartUpload", new AbortMultipartUpload(store)),

        .. DefaultRoutes.Of(store),
        .. NotImplementedRoutes.All,

        new("PUT", Scope.Bucket, "", "", "s3:CreateBucket", new CreateBucket(store, time, logger)),
        new("HEAD", Scope.Bucket, "", "", "s3:ListBucket", new HeadBucket(store)),
        new("DELETE", Scope.Bucket, "", "", "s3:DeleteBucket", new DeleteBucket(store)),
        new("GET", Scope.Bucket, "", "", "s3:ListBucket", new ListObjects(store)),

        new("PUT", Scope.Object, "", CopySource.Header, "s3:PutObject", new CopyObject(store, versions, time)),
        new("PUT", Scope.Object, "", "", "s3:PutObject", new PutObject(store, versions)),
        new("GET", Scope.Object, "", "", "s3:GetObject", new GetObject(store)),
        new("HEAD", Scope.Object, "", "", "s3:GetObject", new HeadObject(store)),
        new("DELETE", Scope.Object, "", "", "s3:DeleteObject", new DeleteObject(store, versions)),
    ]);
}
