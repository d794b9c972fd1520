using System.Net;
using Amazon.S3;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Lookup;

namespace OnPut.Cli.Plan.Choice;

/// <summary>The rules of a plan.</summary>
/// <param name="From">Where they are from, for people.</param>
sealed record ChosenRules(ArchiveRules Rules, string From)
{
    /// <exception cref="ConfigurationFileException">The file has problems.</exception>
    public static async Task<ChosenRules> OfFileAsync(string path, CancellationToken cancellationToken) =>
        Read(await ConfigurationFile.ReadAsync(path, "rules", cancellationToken), path);

    /// <summary>The rules that the functions use, where they have any of their own; otherwise those that come with the program.</summary>
    /// <param name="s3">Null, with <paramref name="derived"/>, where nobody knows what the functions use.</param>
    /// <exception cref="ConfigurationFileException">The file has problems.</exception>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public static async Task<ChosenRules> OfBucketAsync(IAmazonS3? s3, DerivedPlace? derived, CancellationToken cancellationToken)
    {
        if (s3 is null || derived is null)
            return new(ArchiveRules.Default, "the rules that come with onput");
        var name = $"s3://{derived.Bucket}/{derived.RulesKey}";
        try
        {
            await using var content = await s3.GetObjectStreamAsync(derived.Bucket, derived.RulesKey, null, cancellationToken);
            using var json = new MemoryStream();
            await content.CopyToAsync(json, cancellationToken);
            return Read(json.ToArray(), name);
        }
        catch (AmazonS3Exception missing) when (missing is { StatusCode: HttpStatusCode.NotFound, ErrorCode: "NoSuchKey" })
        {
            return new(ArchiveRules.Default, $"the rules that come with onput, since there are none in {name}");
        }
        catch (Exception failure) when (S3Failure.Of(failure, name, "read") is { } complaint)
        {
            throw complaint;
        }
    }

    static ChosenRules Read(byte[] json, string name)
    {
        var reading = RulesFile.Read(json, name);
        return new(reading.Rules ?? throw new ConfigurationFileException(name, reading.Problems), name);
    }
}
