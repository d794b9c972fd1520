using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OnPut.Core.Tests.Reconcile;

public sealed class InterleavingTests
{
    static readonly string?[] Contents = ["x", "y", "bad", "skip", null];
    static readonly string?[] TaggedContents = ["x", "x#red", "x#green", "y#red", "bad#red", "skip", null];

    [Property(MaxTest = 3000, Replay = "20260102,7")]
    public Property Whatever_the_order_and_the_crashes_what_stands_in_the_end_is_what_the_source_is() =>
        WhatStandsIsWhatTheSourceIs(Contents, isManifestAlone: false);

    [Property(MaxTest = 3000, Replay = "20260102,11")]
    public Property The_same_holds_for_a_manifest_alone_and_for_tags() =>
        WhatStandsIsWhatTheSourceIs(TaggedContents, isManifestAlone: true);

    /// <summary>The histories of the exhaustive model: back to the same bytes, gone and back, replaced and gone, gone and replaced.</summary>
    [Theory]
    [InlineData("x", "y", "x")]
    [InlineData("x", null, "x")]
    [InlineData("x", "y", null)]
    [InlineData("x", null, "y")]
    public void The_models_histories_hold_under_many_schedules(params string?[] history) =>
        HoldsUnderManySchedules(history, isManifestAlone: false);

    [Theory]
    [InlineData("x", "y", "x")]
    [InlineData("x", null, "x")]
    [InlineData("x", "y", null)]
    [InlineData("x", "x#red", "x")]
    [InlineData("x#red", "y#red", "x")]
    public void They_hold_for_a_manifest_alone(params string?[] history) =>
        HoldsUnderManySchedules(history, isManifestAlone: true);

    static Property WhatStandsIsWhatTheSourceIs(string?[] contents, bool isManifestAlone)
    {
        var cases =
            from changes in Gen.Elements(contents).NonEmptyListOf()
            from choices in Gen.Choose(0, int.MaxValue).ListOf(120)
            from workers in Gen.Choose(1, 3)
            from crashes in Gen.Choose(0, 3)
            select (Changes: changes.Take(5).ToList(), Choices: choices, workers, crashes);

        return Prop.ForAll(cases.ToArbitrary(), input =>
        {
            var play = new Interleaving(input.Changes, input.crashes, isManifestAlone);
            play.Play(input.Choices, input.workers);
            Assert.Equal(Interleaving.Expected(input.Changes[^1], isManifestAlone), play.Standing);
        });
    }

    static void HoldsUnderManySchedules(string?[] history, bool isManifestAlone)
    {
        var expected = Interleaving.Expected(history[^1], isManifestAlone);
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new System.Random(seed);
            var play = new Interleaving(history, crashes: 1, isManifestAlone);
            play.Play(Enumerable.Range(0, 80).Select(_ => random.Next()), workers: 2);
            Assert.Equal(expected, play.Standing);
        }
    }
}
