using OnPut.Hosting;

namespace OnPut.MetadataIndex;

/// <summary>What shapes the index.</summary>
/// <param name="Annotates"><c>ANNOTATE</c>: <c>true</c> where each document is put on its object as an S3 annotation, too; <c>false</c> by default.</param>
sealed record IndexOptions(bool Annotates)
{
    enum Annotate { False, True }

    public static IndexOptions Read(EnvironmentReader environment) => new(environment.OneOf("ANNOTATE", Annotate.False) == Annotate.True);
}
