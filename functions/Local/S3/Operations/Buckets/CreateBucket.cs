using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed partial class CreateBucket(S3Store store, TimeProvider time, ILogger logger) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var name = request.Bucket;
        if (!BucketNames.IsValid(name)) throw BucketErrors.InvalidName(name);
        var canLock = bool.TryParse(request.Header("x-amz-bucket-object-lock-enabled"), out var locked) && locked;
        var region = await ReadRegionAsync(request);
        await store.ChangeAsync(change => Create(change, request.Account, name, region, canLock), request.Aborted);
        request.Response.Headers.Location = "/" + name;
        request.Response.Headers["x-amz-bucket-arn"] = "arn:aws:s3:::" + name;
    }

    void Create(Change change, Account owner, string name, string region, bool canLock)
    {
        if (BucketTable.Find(change.Connection, name) is not { } existing)
        {
            BucketTable.Insert(change.Connection, name, region, time.GetUtcNow(), owner);
            if (canLock) ObjectLock.Enable(change.Connection, BucketTable.Get(change.Connection, name));
        }
        else if (existing.Owner != owner) throw BucketErrors.AlreadyExists(name);
        else if (existing.Region != LocalAccount.Region || region != LocalAccount.Region)
            throw BucketErrors.AlreadyOwned(name);
        // In us-east-1, making one's own bucket again succeeds, for old clients' sake.
    }

    async Task<string> ReadRegionAsync(S3Request request)
    {
        var configuration = await request.ReadOptionalXmlAsync("CreateBucketConfiguration");
        if (configuration?.Text("LocationConstraint") is not { Length: > 0 } constraint) return LocalAccount.Region;
        if (constraint == LocalAccount.Region)
        {
            LogNeedlessConstraint(request.Bucket);
            return constraint;
        }
        if (constraint == "EU") return "eu-west-1";
        return RegionName().IsMatch(constraint) ? constraint : throw BucketErrors.InvalidLocation(constraint);
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[a-z]+)+-\d{1,2}\z")]
    private static partial Regex RegionName();

    [LoggerMessage(
        LogLevel.Warning,
        "{Bucket} was made with LocationConstraint us-east-1: AWS refuses that with InvalidLocationConstraint, leave it out there")]
    partial void LogNeedlessConstraint(string bucket);
}
