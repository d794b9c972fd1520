using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Archiving;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Lookup;

/// <summary>Asks S3 for what a listing does not tell.</summary>
/// <param name="derived">Where metadata documents are; null where nobody knows.</param>
sealed class AspectLookup(IAmazonS3 s3, DerivedPlace? derived, RequestCounts requests)
{
    const string HoldTag = "onput:hold";
    const string MetadataPrefix = "x-amz-meta-";
    const ObjectAspects InHead = ObjectAspects.DeclaredType | ObjectAspects.UserMetadata;
    const ObjectAspects InDocument = ObjectAspects.DetectedType | ObjectAspects.TakenAt;

    /// <summary>What can be found out of an object; of documents there is one for the current version alone.</summary>
    public ObjectAspects Of(PlanItem item) =>
        InHead | ObjectAspects.Tags | (derived is null || item.Candidate.IsNoncurrent ? ObjectAspects.None : InDocument);

    /// <returns>The object with what was found out; null where it is gone.</returns>
    /// <exception cref="UserErrorException">S3 refuses to tell.</exception>
    public async Task<PlanItem?> LookUpAsync(PlanItem item, ObjectAspects aspects, CancellationToken cancellationToken)
    {
        try
        {
            if ((aspects & InHead) != 0)
                item = await HeadAsync(item, cancellationToken);
            if ((aspects & ObjectAspects.Tags) != 0)
                item = await TagsAsync(item, cancellationToken);
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception failure) when (S3Failure.Of(failure, $"s3://{item.Candidate.Bucket}/{item.Candidate.Key}", "looked up") is { } complaint)
        {
            throw complaint;
        }
        return (aspects & InDocument) != 0 ? await DocumentAsync(item, cancellationToken) : item;
    }

    async Task<PlanItem> HeadAsync(PlanItem item, CancellationToken cancellationToken)
    {
        requests.Head();
        var head = await s3.GetObjectMetadataAsync(
            new GetObjectMetadataRequest { BucketName = item.Candidate.Bucket, Key = item.Candidate.Key, VersionId = item.VersionId }, cancellationToken);
        var candidate = item.Candidate with
        {
            Known = item.Candidate.Known | InHead,
            DeclaredType = head.Headers.ContentType,
            UserMetadata = head.Metadata.Keys.ToDictionary(
                key => (key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase) ? key[MetadataPrefix.Length..] : key).ToLowerInvariant(),
                key => head.Metadata[key]),
        };
        return item with { Candidate = candidate, IsHeld = item.IsHeld || head.ObjectLockLegalHoldStatus == ObjectLockLegalHoldStatus.On };
    }

    async Task<PlanItem> TagsAsync(PlanItem item, CancellationToken cancellationToken)
    {
        requests.Tag();
        var answer = await s3.GetObjectTaggingAsync(
            new GetObjectTaggingRequest { BucketName = item.Candidate.Bucket, Key = item.Candidate.Key, VersionId = item.VersionId }, cancellationToken);
        var tags = (answer.Tagging ?? []).ToDictionary(tag => tag.Key, tag => tag.Value);
        var candidate = item.Candidate with { Known = item.Candidate.Known | ObjectAspects.Tags, Tags = tags };
        return item with { Candidate = candidate, IsHeld = item.IsHeld || tags.ContainsKey(HoldTag) };
    }

    /// <summary>An object that was not indexed has no document: what is in none stays unknown.</summary>
    async Task<PlanItem> DocumentAsync(PlanItem item, CancellationToken cancellationToken)
    {
        var key = derived!.DocumentOf(item.Candidate.Bucket, item.Candidate.Key);
        requests.Document();
        try
        {
            await using var content = await s3.GetObjectStreamAsync(derived.Bucket, key, null, cancellationToken);
            using var buffered = new MemoryStream();
            await content.CopyToAsync(buffered, cancellationToken);
            buffered.Position = 0;
            return DocumentFacts.Read(buffered) is { } facts ? With(item, facts) : item;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return item;
        }
        catch (Exception failure) when (S3Failure.Of(failure, $"s3://{derived.Bucket}/{key}", "read") is { } complaint)
        {
            throw complaint;
        }
    }

    static PlanItem With(PlanItem item, DocumentFacts facts) => item with
    {
        Candidate = item.Candidate with
        {
            Known = item.Candidate.Known | InDocument,
            DetectedType = facts.Type,
            TakenAt = facts.TakenAt,
        },
    };
}
