using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OnPut.Core.Tests.Reconcile;

public sealed class InterleavingTests
{
    static readonly string?[] Contents = ["x", "y", "bad", "skip", null];

    [Property(MaxTest = 3000, Replay = "20260102,7")]
    public Property Whatever_the_order_and_the_crashes_what_stands_in_the_end_is_what_the_source_is()
    {
        var cases =
            from changes in Gen.Elements(Contents).NonEmptyListOf()
            from choices in Gen.Choose(0, int.MaxValue).ListOf(120)
            from workers in Gen.Choose(1, 3)
            from crashes in Gen.Choose(0, 3)
            select (Changes: changes.Take(5).ToList(), Choices: choices, workers, crashes);

        return Prop.ForAll(cases.ToArbitrary(), input =>
        {
            var play = new Interleaving(input.Changes, input.crashes);
            play.Play(input.Choices, input.workers);
            Assert.Equal(Interleaving.Expected(input.Changes[^1]), play.Standing);
        });
    }

    /// <summary>The histories of the exhaustive model: back to the same bytes, gone and back, replaced and gone, gone and replaced.</summary>
    [Theory]
    [InlineData("x", "y", "x")]
    [InlineData("x", null, "x")]
    [InlineData("x", "y", null)]
    [InlineData("x", null, "y")]
    public void The_models_histories_hold_under_many_schedules(params string?[] history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var expected = Interleaving.Expected(history[^1]);
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new System.Random(seed);
            var play = new Interleaving(history, crashes: 1);
            play.Play(Enumerable.Range(0, 80).Select(_ => random.Next()), workers: 2);
            Assert.Equal(expected, play.Standing);
        }
    }
}
