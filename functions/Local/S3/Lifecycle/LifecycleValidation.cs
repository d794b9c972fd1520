using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>What S3 refuses in a lifecycle configuration beyond its schema, in S3's words where they are known.</summary>
internal static class LifecycleValidation
{
    const int MostRules = 1000;
    const int LongestId = 255;
    const int MostNewerVersions = 100;
    const long LargestObject = 50L << 40;

    /// <exception cref="ServiceException"><c>InvalidArgument</c>, <c>InvalidRequest</c> or <c>MalformedXML</c>.</exception>
    public static void Require(LifecycleConfiguration configuration)
    {
        var rules = configuration.Rules;
        if (rules.Count is 0 or > MostRules) throw S3Errors.MalformedXml();
        if (rules.FirstOrDefault(rule => rule.Id.Length > LongestId) is { } tooLong)
            throw S3Errors.InvalidArgument($"ID length should not exceed allowed limit of {LongestId}", "ID", tooLong.Id);
        if (rules.GroupBy(rule => rule.Id).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw S3Errors.InvalidArgument("Rule ID must be unique. Found same ID for more than one rule", "ID", twice.Key);
        if (rules.Any(rule => rule.Prefix is not null) && rules.Any(rule => rule.Filter is not null))
            throw S3Errors.InvalidRequest(
                "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter.");
        foreach (var rule in rules)
            Require(rule);
    }

    static void Require(LifecycleRule rule)
    {
        if (rule is { Expiration: null, Transitions: [], NoncurrentExpiration: null, NoncurrentTransitions: [] }
            && rule.AbortUploadsAfterDays is null)
            throw S3Errors.InvalidRequest("At least one action needs to be specified in a rule");
        if (rule.Filter is { } filter) RequireFilter(filter);
        RequirePositive(rule.Expiration?.Days, "'Days' for Expiration action");
        RequireMidnight(rule.Expiration?.Date);
        RequirePositive(rule.NoncurrentExpiration?.Days, "'NoncurrentDays' for NoncurrentVersionExpiration action");
        RequireNewerVersions(rule.NoncurrentExpiration?.NewerVersions, "NoncurrentVersionExpiration");
        foreach (var transition in rule.NoncurrentTransitions)
            RequireNewerVersions(transition.NewerVersions, "NoncurrentVersionTransition");
        RequirePositive(rule.AbortUploadsAfterDays, "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action");
        RequireOfWholePrefixes(rule);
        LifecycleOrder.Require(rule);
    }

    static void RequireFilter(LifecycleFilter filter)
    {
        if (filter.Tags.DistinctBy(tag => tag.Key).Count() < filter.Tags.Count)
            throw S3Errors.InvalidRequest("Duplicate Tag Keys are not allowed.");
        foreach (var tag in filter.Tags)
        {
            if (tag.Key.Length is 0 or > Limits.TagKeyLength)
                throw S3Errors.InvalidRequest("The TagKey you have provided is invalid");
            if (tag.Value.Length > Limits.TagValueLength)
                throw S3Errors.InvalidRequest("The TagValue you have provided is invalid");
        }
        RequireSize(filter.SizeGreaterThan, 0, "ObjectSizeGreaterThan");
        RequireSize(filter.SizeLessThan, 1, "ObjectSizeLessThan");
        if (filter.SizeGreaterThan >= filter.SizeLessThan)
            throw S3Errors.InvalidRequest("'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.");
    }

    static void RequireSize(long? bytes, long least, string name)
    {
        if (bytes < least || bytes > LargestObject)
            throw S3Errors.InvalidArgument(
                $"'{name}' must be a number of bytes from {least} to {LargestObject}", name, S3Errors.Text(bytes.Value));
    }

    static void RequirePositive(int? days, string what)
    {
        if (days is { } value and < 1) throw S3Errors.InvalidArgument($"{what} must be a positive integer", "Days", S3Errors.Text(value));
    }

    static void RequireNewerVersions(int? versions, string action)
    {
        if (versions is { } value and (< 1 or > MostNewerVersions))
            throw S3Errors.InvalidArgument(
                $"'NewerNoncurrentVersions' for {action} action must be an integer from 1 to {MostNewerVersions}",
                "NewerNoncurrentVersions", S3Errors.Text(value));
    }

    /// <summary>Uploads and delete markers have neither tags nor a size to tell them by.</summary>
    static void RequireOfWholePrefixes(LifecycleRule rule)
    {
        var hasTags = rule.Filter is { Tags.Count: > 0 };
        if (rule.AbortUploadsAfterDays is not null && hasTags)
            throw S3Errors.InvalidRequest("AbortIncompleteMultipartUpload cannot be specified with Tags.");
        if (rule.AbortUploadsAfterDays is not null && rule.HasSizeFilter)
            throw S3Errors.InvalidRequest("AbortIncompleteMultipartUpload cannot be specified with Object Size.");
        if (rule.Expiration?.ExpiredObjectDeleteMarker is not null && hasTags)
            throw S3Errors.InvalidRequest("ExpiredObjectDeleteMarker cannot be specified with Tags.");
    }

    internal static void RequireMidnight(DateTimeOffset? date)
    {
        if (date is { } value && value.UtcDateTime.TimeOfDay != TimeSpan.Zero)
            throw S3Errors.InvalidArgument("'Date' must be at midnight GMT", "Date", value.UtcDateTime.ToString("O"));
    }
}
