using Amazon.S3;
using OnPut.Cli.Plan.Lookup;

namespace OnPut.Cli.Plan.Choice;

/// <summary>The S3 that a plan asks, where it asks any.</summary>
/// <param name="S3">Null where all is on this machine.</param>
/// <param name="Derived">Where the functions write; null where nobody can tell.</param>
/// <param name="Region">AWS's name of the region asked; null where that is no part of AWS.</param>
sealed record PlanPlaces(IAmazonS3? S3, DerivedPlace? Derived, string? Region) : IDisposable
{
    /// <exception cref="UserErrorException">Nothing answers, or the options contradict each other.</exception>
    public static async Task<PlanPlaces> FindAsync(PlanRequest request, bool asksS3, CancellationToken cancellationToken)
    {
        var named = request.DerivedBucket is { } bucket ? new DerivedPlace(bucket, request.DerivedPrefix) : null;
        if (!asksS3 && named is null)
            return new(null, null, request.Place.Region);
        if (request.Place.IsAws)
        {
            var aws = S3Clients.OfAws(request.Place);
            return new(aws, named, aws.Config.RegionEndpoint?.SystemName ?? request.Place.Region);
        }
        var endpoint = await CloudEndpoint.FindAsync(
            request.Place.Endpoint, "start the local cloud with 'onput up', or say with --endpoint, --profile or --region where it is", cancellationToken);
        var s3 = S3Clients.OfEndpoint(endpoint, request.Place);
        try
        {
            return new(s3, named ?? await ThereAsync(s3, endpoint, request.DerivedPrefix, cancellationToken), request.Place.Region);
        }
        catch
        {
            s3.Dispose();
            throw;
        }
    }

    public void Dispose() => S3?.Dispose();

    /// <summary>A plan needs no derived bucket: of none, or of several, none is taken.</summary>
    static async Task<DerivedPlace?> ThereAsync(IAmazonS3 s3, Uri endpoint, string prefix, CancellationToken cancellationToken) =>
        DerivedBucket.Candidates(await S3Buckets.ListAsync(s3, endpoint, cancellationToken)) is [var only] ? new(only, prefix) : null;
}
