namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>What an ORC footer says (ORC specification v1, Footer).</summary>
internal sealed class OrcFooter
{
    const int MostTypes = 20_000;

    readonly List<OrcType> _types = [];

    /// <summary>The root first; they name each other by their places here.</summary>
    public IReadOnlyList<OrcType> Types => _types;

    public long? Rows { get; private set; }

    public int Stripes { get; private set; }

    public void Read(ReadOnlySpan<byte> bytes)
    {
        var protobuf = new ProtobufReader(bytes);
        while (protobuf.TryReadField(out var number))
        {
            if (number == 4 && _types.Count < MostTypes)
            {
                _types.Add(OrcType.Read(protobuf.ReadBytes()));
            }
            else if (number == 6)
            {
                Rows = (long)Math.Min(protobuf.ReadNumber(), long.MaxValue);
            }
            else
            {
                Stripes += number == 3 ? 1 : 0;
                protobuf.ReadBytes();
            }
        }
    }
}
