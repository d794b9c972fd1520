using System.Text;
using OnPut.Archiving.Rules;

namespace OnPut.Archiving.Tests.Rules;

/// <summary>Whatever stands in the file: it is read, or every problem has a place.</summary>
public sealed class RulesFileFuzzTests
{
    const int Rounds = 2_000;

    static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "*", "null", "true", "-1", "1e400", "9999999999999999999999", "\"\\ud800\"", "\n", "//",
        "/*", "{{{{", "[a-", "**/", "\"when\":", "\"tier\":", "\"key\":", "\"size\":", "\"min\":", "\"tags\":", "\0", "\ud83d\udcf7",
    ];

    [Fact]
    public void Spoiled_rules_are_read_or_their_problems_told()
    {
        var random = new Random(5);
        var shipped = DefaultRules.Json();
        var spoiled = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var json = Spoiled(shipped, random);

            var reading = RulesFile.Read(json, "rules");

            Assert.NotEqual(reading.Rules is null, reading.Problems.Count == 0);
            var lines = 1 + json.AsSpan().Count((byte)'\n');
            Assert.All(reading.Problems, problem =>
            {
                Assert.InRange(problem.Line, 1, lines);
                Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
                Assert.NotEmpty(problem.Text);
            });
            spoiled += reading.Rules is null ? 1 : 0;
        }
        Assert.InRange(spoiled, Rounds / 4, Rounds - 1);
    }

    /// <summary>Some bytes changed, a stretch cut out, or a piece put in; a few times.</summary>
    static byte[] Spoiled(byte[] json, Random random)
    {
        List<byte> bytes = [.. json];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, 40)));
                    break;
            }
        }
        return [.. bytes];
    }
}
