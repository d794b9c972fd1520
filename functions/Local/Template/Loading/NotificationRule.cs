using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class NotificationRule
{
    /// <param name="rule">The mapping that holds the rule's <c>Filter</c>.</param>
    public static NotificationResource Read(string destinationArn, IReadOnlyList<string> events, Properties rule)
    {
        string prefix = "", suffix = "";
        foreach (var filter in rule.Section("Filter")?.Section("S3Key")?.Sections("Rules") ?? [])
        {
            var name = filter.RequiredText("Name");
            if (name.Equals("prefix", StringComparison.OrdinalIgnoreCase))
                prefix = filter.RequiredText("Value");
            else if (name.Equals("suffix", StringComparison.OrdinalIgnoreCase))
                suffix = filter.RequiredText("Value");
            else
                throw new TemplateException($"a filter rule is named prefix or suffix, not {name}", filter.Line);
        }
        return new NotificationResource(destinationArn, events, prefix, suffix);
    }
}
