namespace OnPut.Aws.Tests.Serialization;

public sealed class Sample
{
    public string? LongName { get; set; }

    public DateTime At { get; set; }

    public byte[]? Bytes { get; set; }

    public MemoryStream? Stream { get; set; }
}
