using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnPut.Events;
using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

public sealed class SequenceNumberTests
{
    static readonly DateTimeOffset Latest = DateTimeOffset.MaxValue;

    [Property(MaxTest = 1000, Replay = "20260301,5")]
    public Property Writes_sort_as_their_sequencers_do() =>
        Prop.ForAll(Sequencers().ToArbitrary(), Sequencers().ToArbitrary(), (left, right) =>
            Assert.Equal(Math.Sign(Sequencer.Compare(left, right)), Compare(SequenceNumber.OfWrite(left), SequenceNumber.OfWrite(right))));

    [Property(MaxTest = 1000, Replay = "20260301,5")]
    public Property What_happens_to_an_object_sorts_behind_its_write_and_before_the_next() =>
        Prop.ForAll(Sequencers().ToArbitrary(), Sequencers().ToArbitrary(), (left, right) =>
        {
            var (first, second) = Sequencer.Compare(left, right) < 0 ? (left, right) : (right, left);
            var write = SequenceNumber.OfWrite(first);
            var early = SequenceNumber.After(write, DateTimeOffset.UnixEpoch);
            var late = SequenceNumber.After(early, Latest);

            Assert.Equal((-1, -1), (Compare(write, early), Compare(early, late)));
            if (Sequencer.Compare(first, second) != 0)
                Assert.Equal(-1, Compare(late, SequenceNumber.OfWrite(second)));
        });

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("not hex at all")]
    [InlineData("0055AED6DCD90281E5FFFF0000AAAA5555")]
    [InlineData("\uD800\0é")]
    public void Odd_sequencers_have_numbers_of_the_same_width(string sequencer)
    {
        var write = SequenceNumber.OfWrite(sequencer);

        Assert.Equal(SequenceNumber.Unknown.Length, write.Length);
        Assert.Equal(SequenceNumber.Unknown.Length, SequenceNumber.After(write, Latest).Length);
        Assert.Equal(SequenceNumber.Unknown.Length, SequenceNumber.After(sequencer, DateTimeOffset.MinValue).Length);
        Assert.Equal(-1, Compare(write, SequenceNumber.After(write, DateTimeOffset.MinValue)));
    }

    [Fact]
    public void The_case_of_the_digits_says_nothing() =>
        Assert.Equal(SequenceNumber.OfWrite("0055AED6DCD90281E5"), SequenceNumber.OfWrite("0055aed6dcd90281e5"));

    [Fact]
    public void An_unknown_write_sorts_before_every_known_one()
    {
        Assert.Equal(-1, Compare(SequenceNumber.Unknown, SequenceNumber.OfWrite("00000000000000000001")));
        Assert.Equal(-1, Compare(SequenceNumber.After(SequenceNumber.Unknown, Latest), SequenceNumber.OfWrite("0001")));
    }

    static int Compare(string left, string right) => Math.Sign(string.CompareOrdinal(left, right));

    /// <summary>Some near each other, so that they differ in length alone.</summary>
    static Gen<string> Sequencers() =>
        from digits in Gen.Elements([.. "0123456789ABCDEF"]).ListOf()
        from tail in Gen.Elements("", "0", "00", "1", "F0")
        from near in Gen.Elements("", "0055AED6DCD90281")
        select (near.Length > 0 ? near : string.Concat(digits.Take(16))) + tail;
}
