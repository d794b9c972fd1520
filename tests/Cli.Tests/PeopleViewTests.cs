using OnPut.Cli.Watching;

namespace OnPut.Cli.Tests;

public sealed class PeopleViewTests
{
    [Fact]
    public void A_key_cannot_drive_the_terminal_nor_the_markup()
    {
        var line = PeopleView.LineOf(new("Thumbnails", "b", "\u001b[2J[red]x\n.jpg", "Skipped", null, "no [picture]"));

        Assert.DoesNotContain('\u001b', line);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("[[red]]x", line, StringComparison.Ordinal);
        Assert.Contains("no [[picture]]", line, StringComparison.Ordinal);
    }
}
