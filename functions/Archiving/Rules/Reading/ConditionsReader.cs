using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>Reads the <c>when</c> of a rule.</summary>
static class ConditionsReader
{
    public const int MostDays = 36_500;

    /// <returns>Null where it is no object; whatever else is wrong with it is told, and left out.</returns>
    public static RuleConditions? Read(FileValue value)
    {
        if (value.AsObject() is not { } when)
            return null;
        var conditions = new RuleConditions
        {
            Buckets = when.Optional("bucket") is { } bucket ? GlobsReader.Buckets(bucket) : null,
            Keys = when.Optional("key") is { } key ? GlobsReader.Keys(key) : null,
            Size = when.Optional("size") is { } size ? BoundsReader.Read(size, SizeReader.Read) : null,
            Type = when.Optional("type") is { } type && GlobsReader.Types(type) is { } types ? new(types) : null,
            Tags = when.Optional("tags") is { } tags ? NamedReader.Tags(tags) : null,
            Metadata = when.Optional("metadata") is { } metadata ? NamedReader.Metadata(metadata) : null,
            TakenDaysAgo = when.Optional("takenDaysAgo") is { } days ? BoundsReader.Read(days, day => day.AsLong(0, MostDays)) : null,
            IsNoncurrent = when.Optional("noncurrent")?.AsBool() ?? false,
        };
        when.RefuseOthers();
        return conditions;
    }
}
