namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>Types of Thrift's compact protocol ("Thrift compact protocol encoding", Struct Encoding).</summary>
internal enum ThriftType
{
    Stop,
    True,
    False,
    Byte,
    Int16,
    Int32,
    Int64,
    Double,
    Binary,
    List,
    Set,
    Map,
    Struct,
    Uuid,
}
