namespace OnPut.Local.S3.Lifecycle;

/// <summary>What happens to a bucket's objects as they age ("Lifecycle configuration elements" in the S3 User Guide).</summary>
/// <param name="Rules">1 to 1,000.</param>
public sealed record LifecycleConfiguration(IReadOnlyList<LifecycleRule> Rules)
{
    /// <summary>
    /// Whether objects under 128 KB do move to the archive classes where no size filter decides
    /// (<c>varies_by_storage_class</c>); false for no class (<c>all_storage_classes_128K</c>).
    /// </summary>
    public bool MinimumSizeVaries { get; init; }

    /// <summary>Whether the template brought it; it goes when the template no longer has it.</summary>
    public bool IsOfTemplate { get; init; }
}
