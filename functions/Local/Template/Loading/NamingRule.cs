using System.Text.RegularExpressions;

namespace OnPut.Local.Template.Loading;

/// <summary>How resources of a type are named.</summary>
/// <param name="Property">The property that gives the name.</param>
/// <param name="Longest">The longest name, in characters.</param>
/// <param name="Valid">What a name must look like.</param>
/// <param name="Rule">The same in words.</param>
sealed partial record NamingRule(string Property, int Longest, Regex Valid, string Rule)
{
    static readonly NamingRule BucketName = new("BucketName", 63, BucketPattern(),
        "a bucket's name has 3 to 63 lower-case letters, digits, dots and hyphens, and starts and ends with a letter or digit");
    static readonly NamingRule TopicName = new("TopicName", 256, WordPattern(), "a topic's name has 1 to 256 letters, digits, hyphens and underscores");
    static readonly NamingRule QueueName = new("QueueName", 80, WordPattern(), "a queue's name has 1 to 80 letters, digits, hyphens and underscores");
    static readonly NamingRule FunctionName = new("FunctionName", 64, WordPattern(), "a function's name has 1 to 64 letters, digits, hyphens and underscores");

    /// <returns>Null for the types whose names mean nothing locally.</returns>
    public static NamingRule? For(string type) => type switch
    {
        ResourceTypes.Bucket => BucketName,
        ResourceTypes.Topic => TopicName,
        ResourceTypes.Queue => QueueName,
        ResourceTypes.ServerlessFunction or ResourceTypes.LambdaFunction => FunctionName,
        _ => null,
    };

    public bool Accepts(string name) => name.Length <= Longest && Valid.IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketPattern();

    // SNS and SQS end the names of FIFO topics and queues with a suffix of their own.
    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\.fifo)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
