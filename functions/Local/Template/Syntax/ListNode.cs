namespace OnPut.Local.Template.Syntax;

sealed record ListNode(IReadOnlyList<TemplateNode> Items, int Line) : TemplateNode(Line);
