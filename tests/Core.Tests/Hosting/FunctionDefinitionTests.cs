using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Hosting;

public sealed class FunctionDefinitionTests
{
    static readonly FunctionDefinition Definition =
        new("Text", _ => services => DerivingFunction.Of(new TextDerivation(), services)) { MaxObjectBytes = 1000, Parallelism = 7 };

    [Fact]
    public void A_functions_own_values_stand_in_for_what_the_environment_does_not_say()
    {
        var options = Read(new() { ["DERIVED_BUCKET"] = "derived" });

        Assert.Equal((1000, 7), (options.MaxObjectBytes, options.Parallelism));
    }

    [Fact]
    public void What_the_environment_says_is_stronger()
    {
        var options = Read(new() { ["DERIVED_BUCKET"] = "derived", ["MAX_OBJECT_BYTES"] = "2000", ["PARALLELISM"] = "3" });

        Assert.Equal((2000, 3), (options.MaxObjectBytes, options.Parallelism));
    }

    static FunctionOptions Read(Dictionary<string, string> variables) => FunctionOptions.Read(Definition, new EnvironmentReader(variables));
}
