using Amazon.Runtime;

namespace OnPut.Cli;

/// <summary>What S3 or the way to it refuses is told as it says it.</summary>
static class S3Failure
{
    /// <param name="what">An S3 URI.</param>
    /// <param name="how">What could not be done with it: <c>listed</c>, <c>read</c>.</param>
    /// <returns>Null for a failure of another kind.</returns>
    public static UserErrorException? Of(Exception failure, string what, string how) => failure switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } code } refused =>
            new($"{what} cannot be {how}: {code}, {refused.Message}", refused),
        AmazonServiceException or AmazonClientException or HttpRequestException =>
            new($"{what} cannot be {how}: {FirstSentence(failure.Message)}", failure),
        _ => null,
    };

    /// <summary>Where no credentials are found, the SDK goes on with every place where it has looked.</summary>
    static string FirstSentence(string message) => message.Split('\n')[0].Split(". ")[0];
}
