namespace OnPut.Local.S3.Restoring;

/// <summary>An archived version that is being brought back for a while, or was.</summary>
/// <param name="Ready">When its bytes can be read.</param>
/// <param name="Days">How long the copy stays.</param>
/// <param name="Until">The midnight UTC on which the copy goes; null while it is being made.</param>
internal sealed record Restoration(DateTimeOffset Ready, int Days, DateTimeOffset? Until)
{
    public bool IsDone => Until is not null;
}
