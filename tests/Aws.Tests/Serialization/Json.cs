using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace OnPut.Aws.Tests.Serialization;

/// <summary>Reads and writes with one of the serializers.</summary>
static class Json
{
    public static T Read<T>(SerializerKind serializer, string json) => Read<T>(Create(serializer), json);

    public static T Read<T>(ILambdaSerializer serializer, string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return serializer.Deserialize<T>(stream);
    }

    public static string Write<T>(SerializerKind serializer, T value) => Write(Create(serializer), value);

    public static string Write<T>(ILambdaSerializer serializer, T value)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static ILambdaSerializer Create(SerializerKind kind) => kind switch
    {
        SerializerKind.Default => new DefaultLambdaJsonSerializer(),
        SerializerKind.CamelCase => new CamelCaseLambdaJsonSerializer(),
        _ => new SourceGeneratorLambdaJsonSerializer<SampleContext>(),
    };
}
