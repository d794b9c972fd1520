using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>What something was derived from, and how: equal marks mean there is nothing to do.</summary>
/// <param name="ETag">Of the source, as S3 writes it.</param>
/// <param name="VersionId">Of the source; null in an unversioned bucket.</param>
/// <param name="Options">A hash of everything that shapes what is derived: options, and the version of the code that matters.</param>
/// <param name="State">A hash of what else of the source does, such as its tags; empty where its content alone does.</param>
public sealed record SourceMark(string ETag, string? VersionId, string Options, string State = "")
{
    public static SourceMark Of(SourceObject source, IDerivation derivation) =>
        new(source.ETag, source.VersionId, derivation.OptionsHash, derivation.StateOf(source));
}
