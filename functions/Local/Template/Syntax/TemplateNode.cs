namespace OnPut.Local.Template.Syntax;

/// <summary>A value of the template and the line it stands on, from 1.</summary>
abstract record TemplateNode(int Line);
