namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>Reads the struct SchemaElement of parquet.thrift, and the union LogicalType in it.</summary>
internal static class SchemaElementReader
{
    public static SchemaElement Read(ref ThriftReader thrift)
    {
        var element = new SchemaElement();
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            switch (id, type)
            {
                case (1, ThriftType.Int32):
                    element = element with { PhysicalType = Integer(ref thrift) };
                    break;
                case (2, ThriftType.Int32):
                    element = element with { TypeLength = Integer(ref thrift) };
                    break;
                case (4, ThriftType.Binary):
                    element = element with { Name = FactText.Name(thrift.ReadBinary()) };
                    break;
                case (5, ThriftType.Int32):
                    element = element with { Children = Integer(ref thrift) };
                    break;
                case (6, ThriftType.Int32):
                    element = element with { ConvertedType = Integer(ref thrift) };
                    break;
                case (7, ThriftType.Int32):
                    element = element with { Scale = Integer(ref thrift) };
                    break;
                case (8, ThriftType.Int32):
                    element = element with { Precision = Integer(ref thrift) };
                    break;
                case (10, ThriftType.Struct):
                    element = element with { LogicalType = LogicalType(ref thrift) };
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        return element;
    }

    static int Integer(ref ThriftReader thrift) => (int)Math.Clamp(thrift.ReadInteger(), int.MinValue, int.MaxValue);

    static string? LogicalType(ref ThriftReader thrift)
    {
        string? name = null;
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            if (type != ThriftType.Struct)
            {
                thrift.Skip(type);
                continue;
            }
            name = id switch
            {
                5 => Decimal(ref thrift),
                7 => Time(ref thrift, "time"),
                8 => Time(ref thrift, "timestamp"),
                10 => WholeNumber(ref thrift),
                _ => Plain(ref thrift, id),
            };
        }
        return name;
    }

    static string? Plain(ref ThriftReader thrift, int id)
    {
        thrift.Skip(ThriftType.Struct);
        return id switch
        {
            1 => "string",
            2 => "map",
            3 => "list",
            4 => "enum",
            6 => "date",
            12 => "json",
            13 => "bson",
            14 => "uuid",
            15 => "float16",
            16 => "variant",
            17 => "geometry",
            18 => "geography",
            _ => null,
        };
    }

    static string Decimal(ref ThriftReader thrift)
    {
        var (scale, precision) = (0L, 0L);
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            if (id == 1 && type == ThriftType.Int32)
                scale = thrift.ReadInteger();
            else if (id == 2 && type == ThriftType.Int32)
                precision = thrift.ReadInteger();
            else
                thrift.Skip(type);
        }
        return $"decimal({precision},{scale})";
    }

    /// <summary>isAdjustedToUTC, and a union of three empty structs: milliseconds, microseconds, nanoseconds.</summary>
    static string Time(ref ThriftReader thrift, string name)
    {
        var (isUtc, unit) = (false, 0);
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            if (id == 1 && type is ThriftType.True or ThriftType.False)
            {
                isUtc = type == ThriftType.True;
            }
            else if (id == 2 && type == ThriftType.Struct)
            {
                for (var member = 0; thrift.TryReadField(ref member, out var memberType); unit = member)
                    thrift.Skip(memberType);
            }
            else
            {
                thrift.Skip(type);
            }
        }
        return ParquetTypes.Time(name, unit switch { 1 => "ms", 2 => "us", 3 => "ns", _ => null }, isUtc);
    }

    static string WholeNumber(ref ThriftReader thrift)
    {
        var (bits, isSigned) = (0L, true);
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            if (id == 1 && type == ThriftType.Byte)
                bits = thrift.ReadByte();
            else if (id == 2 && type is ThriftType.True or ThriftType.False)
                isSigned = type == ThriftType.True;
            else
                thrift.Skip(type);
        }
        return $"{(isSigned ? "int" : "uint")}{bits}";
    }
}
