namespace OnPut.Objects;

/// <summary>What a function needs to see of a source object, and how it reads it.</summary>
public sealed record SourceNeeds
{
    /// <summary>Its tags, which take a request of their own at every look.</summary>
    public bool Tags { get; init; }

    /// <summary>Which checksum S3 keeps of it. Of an object under a KMS key that takes the right to decrypt.</summary>
    public bool Checksum { get; init; }

    /// <summary>False where an object is of interest that nobody here can read, too: archived, or under a customer's key.</summary>
    public bool Content { get; init; } = true;

    /// <summary>True where it is read through from its start; false where a few small places of it are.</summary>
    public bool ReadsThrough { get; init; } = true;
}
