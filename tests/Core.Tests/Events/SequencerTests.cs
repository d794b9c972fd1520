using OnPut.Events;

namespace OnPut.Core.Tests.Events;

public sealed class SequencerTests
{
    [Theory]
    [InlineData("0055AED6DCD90281E5", "0055AED6DCD90281E5", 0)]
    [InlineData("0055AED6DCD90281E5", "0055AED6DCD90281E6", -1)]
    [InlineData("0055AED6DCD90281E5", "0055AED6DCD90281E500", 0)]
    [InlineData("0055AED6DCD9", "0055AED6DCD90281E5", -1)]
    [InlineData("1", "09", 1)]
    public void The_shorter_one_is_padded_on_the_right(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(Sequencer.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(Sequencer.Compare(right, left)));
    }
}
