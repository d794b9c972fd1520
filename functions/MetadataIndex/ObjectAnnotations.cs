using System.Net;
using Amazon.S3;
using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.MetadataIndex;

/// <summary>Puts each document on its object as an S3 annotation, for the annotation table of S3 Metadata.</summary>
sealed class ObjectAnnotations(IAmazonS3 s3)
{
    const string Name = "onput";

    /// <summary>S3's limit on an annotation ("PutObjectAnnotation", Amazon S3 API Reference).</summary>
    const int LargestPayload = 1 << 20;

    public async Task WriteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken)
    {
        foreach (var item in batch.Where(IsDue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(item.Reconciliation, cancellationToken);
        }
    }

    /// <summary>A creation that comes twice writes twice: the first may have ended between the document and its annotation.</summary>
    static bool IsDue(ReconciledObject item) =>
        // Objects under a customer's key, whose ETag S3 does not tell, cannot have annotations.
        item.Reconciliation is { Source.ETag.Length: > 0, Manifest.Length: > 0 and <= LargestPayload } reconciliation
        && (reconciliation.Outcome.Effect == Effect.Derived || item.Hints.Events.Any(objectEvent => objectEvent.Kind == ObjectEventKind.Created));

    async Task WriteAsync(Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        var source = reconciliation.Source!;
        using var payload = new MemoryStream(reconciliation.Manifest.ToArray(), writable: false);
        try
        {
            await s3.PutObjectAnnotationAsync(
                new()
                {
                    BucketName = source.Bucket,
                    Key = source.Key,
                    ObjectIfMatch = source.ETag,
                    AnnotationName = Name,
                    AnnotationPayload = payload,
                },
                cancellationToken);
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
        {
            // Another object by now: its own event brings its own annotation.
        }
    }
}
