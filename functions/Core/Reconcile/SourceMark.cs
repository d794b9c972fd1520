using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>What something was derived from, and how: equal marks mean there is nothing to do.</summary>
/// <param name="ETag">Of the source, as S3 writes it.</param>
/// <param name="VersionId">Of the source; null in an unversioned bucket.</param>
/// <param name="Options">A hash of everything that shapes what is derived: options, and the version of the code that matters.</param>
public sealed record SourceMark(string ETag, string? VersionId, string Options)
{
    public static SourceMark Of(SourceObject source, string options) => new(source.ETag, source.VersionId, options);
}
