using System.Text;
using OnPut.Local.Lambda;
using OnPut.Local.Lambda.EventSources;

namespace OnPut.Local.Tests.Lambda;

public sealed class BatchAnswerTests
{
    static readonly string[] Messages = ["one", "two"];

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    [InlineData("""{"batchItemFailures":null}""")]
    [InlineData("""{"batchItemFailures":[]}""")]
    public void These_answers_mean_that_all_is_done(string answer) => Assert.Empty(Failures(answer));

    [Theory]
    [InlineData("{")]
    [InlineData("""{"batchItemFailures":"one"}""")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":""}]}""")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":null}]}""")]
    [InlineData("""{"batchItemFailures":[{"itemId":"one"}]}""")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"one"},{"itemIdentifier":"three"}]}""")]
    [InlineData("""{"batchItemFailures":["one"]}""")]
    public void These_answers_mean_that_all_failed(string answer) => Assert.Equal(["one", "two"], Failures(answer).Order());

    [Fact]
    public void A_named_message_failed() => Assert.Equal(["two"], Failures("""{"batchItemFailures":[{"itemIdentifier":"two"}]}"""));

    [Fact]
    public void Without_reports_the_answer_is_not_read() => Assert.Empty(Failures("{", reports: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_error_of_the_function_means_that_all_failed(bool reports) =>
        Assert.Equal(["one", "two"], Failures("null", reports, errorType: "Broken").Order());

    static IReadOnlySet<string> Failures(string answer, bool reports = true, string? errorType = null) =>
        BatchAnswer.Failures(new InvocationResult("request", Encoding.UTF8.GetBytes(answer), errorType, ""), Messages, reports);
}
