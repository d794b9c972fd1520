namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>A node of an ORC schema.</summary>
/// <param name="Subtypes">Places in the list of types.</param>
/// <param name="Names">Of the fields of a struct, as many as it has subtypes.</param>
internal sealed record OrcType(int Kind, IReadOnlyList<uint> Subtypes, IReadOnlyList<string> Names, ulong Precision, ulong Scale)
{
    public const int Struct = 12;

    const int Decimal = 14;

    /// <summary>By their numbers in orc_proto.proto.</summary>
    static readonly string[] KindNames =
    [
        "boolean", "int8", "int16", "int32", "int64", "float", "double", "string", "binary", "timestamp",
        "list", "map", "struct", "union", "decimal", "date", "varchar", "char", "timestamp(UTC)",
    ];

    public string? Name => Kind switch
    {
        Decimal when Precision > 0 => $"decimal({Precision},{Scale})",
        >= 0 when Kind < KindNames.Length => KindNames[Kind],
        _ => null,
    };

    public static OrcType Read(ReadOnlySpan<byte> bytes)
    {
        var (kind, precision, scale) = (0UL, 0UL, 0UL);
        List<uint> subtypes = [];
        List<string> names = [];
        var protobuf = new ProtobufReader(bytes);
        while (protobuf.TryReadField(out var number))
        {
            switch (number)
            {
                case 1:
                    kind = protobuf.ReadNumber();
                    break;
                case 2 when protobuf.IsBytes:
                    var packed = new ProtobufReader(protobuf.ReadBytes());
                    while (!packed.IsAtEnd)
                        subtypes.Add((uint)Math.Min(packed.ReadVarint(), uint.MaxValue));
                    break;
                case 2:
                    subtypes.Add((uint)Math.Min(protobuf.ReadNumber(), uint.MaxValue));
                    break;
                case 3:
                    names.Add(FactText.Name(protobuf.ReadBytes()));
                    break;
                case 5:
                    precision = protobuf.ReadNumber();
                    break;
                case 6:
                    scale = protobuf.ReadNumber();
                    break;
                default:
                    protobuf.ReadBytes();
                    break;
            }
        }
        return new((int)Math.Min(kind, int.MaxValue), subtypes, names, precision, scale);
    }
}
