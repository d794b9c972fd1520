namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>What a rule can do to a version, the stronger first.</summary>
internal enum PlannedActionKind
{
    /// <summary>Deletes it for good.</summary>
    Delete,

    /// <summary>Moves it into another storage class.</summary>
    Move,

    /// <summary>Covers it with a delete marker.</summary>
    Cover,
}
