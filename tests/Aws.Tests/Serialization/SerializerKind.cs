namespace OnPut.Aws.Tests.Serialization;

public enum SerializerKind
{
    Default,
    CamelCase,
    SourceGenerated,
}
