using OnPut.Local.Lambda.EventSources;

namespace OnPut.Local.Tests.Lambda;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 360, 1)]
    [InlineData(2, 360, 2)]
    [InlineData(5, 360, 16)]
    [InlineData(6, 360, 30)]
    [InlineData(1000, 360, 30)]
    [InlineData(4, 5, 5)]
    [InlineData(1, 0, 0)]
    public void A_message_waits_longer_each_time_and_never_longer_than_in_AWS(int receiveCount, int visibilityTimeout, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), RetryDelay.After(receiveCount, TimeSpan.FromSeconds(visibilityTimeout)));
}
